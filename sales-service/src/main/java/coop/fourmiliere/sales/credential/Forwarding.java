package coop.fourmiliere.sales.credential;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.sales.till.TillSessions;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import coop.fourmiliere.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a device may forward that sends with its own token; people are not asked. */
@ApplicationScoped
public class Forwarding {

  private final TillCredentials credentials;
  private final TillSessions sessions;
  private final CurrentStaff sender;

  Forwarding(TillCredentials credentials, TillSessions sessions, CurrentStaff sender) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.sender = sender;
  }

  /**
   * Lets a ticket pass. To be called in the transaction that records it.
   *
   * @param soldBy who sold it: a device never did
   * @throws Refusal 401 when the credential was revoked since, 403 for a session of another till,
   *     400 when nobody sold it
   */
  public void require(UUID tillSessionId, UUID soldBy) {
    if (!sender.has(Roles.TILL)) {
      return;
    }
    TillCredential credential =
        credentials
            .valid(sender.id())
            .orElseThrow(
                () ->
                    new Refusal(
                        SalesProblem.CREDENTIAL_REVOKED,
                        "An admin makes a new one for this till."));
    if (soldBy == null) {
      throw new Refusal(
          CommonProblem.INVALID,
          "A device forwards what somebody sold.",
          List.of(new Violation("soldBy", "not-null", "must not be null")));
    }
    sessions
        .tillOf(tillSessionId)
        .filter(till -> !till.equals(credential.tillId))
        .ifPresent(
            other -> {
              throw new Refusal(
                  SalesProblem.OTHER_TILL,
                  "This credential is of " + credential.tillId + ", the session of " + other + ".");
            });
  }
}
