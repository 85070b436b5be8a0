package coop.fourmiliere.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Entity tags made of an aggregate's version. */
public final class ETags {

  private ETags() {}

  /** The tag of a version, for example {@code "17"}. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** A 304 when the client has this version already, else null. */
  public static Response notModified(Request request, long version) {
    Response.ResponseBuilder answer = request.evaluatePreconditions(of(version));
    return answer == null ? null : answer.tag(of(version)).build();
  }

  /**
   * Refuses a change that was made from an older version.
   *
   * @param ifMatch the header {@code If-Match}, or null
   * @throws Refusal 412 {@code precondition-failed}
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || !ifMatch.replace("\"", "").equals(Long.toString(version))) {
      throw new Refusal(
          CommonProblem.PRECONDITION_FAILED,
          "Send If-Match with the ETag of what you changed; now it is \"" + version + "\".");
    }
  }
}
