package coop.fourmiliere.sales;

import jakarta.ws.rs.core.Response;

/**
 * The outcome of a request that may come more than once.
 *
 * @param value what is recorded
 * @param first false when it was recorded before and this is its replay
 */
public record Recorded<T>(T value, boolean first) {

  /** 201 for the first time, 200 for a replay, both with what is recorded. */
  public Response response() {
    return Response.status(first ? Response.Status.CREATED : Response.Status.OK)
        .entity(value)
        .build();
  }
}
