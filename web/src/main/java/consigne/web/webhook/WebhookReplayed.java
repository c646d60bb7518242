package consigne.web.webhook;

import consigne.web.problem.ProblemException;

/** A signed message came a second time. */
final class WebhookReplayed extends ProblemException {

    private static final long serialVersionUID = 1L;

    WebhookReplayed() {
        super(
                401,
                "webhook-replayed",
                "This very message was taken before. Whoever wants to tell the same again signs it again, with the"
                        + " time at which it is told.");
    }
}
