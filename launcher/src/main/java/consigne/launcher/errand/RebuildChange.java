package consigne.launcher.errand;

import java.util.Locale;

/** What can be done about a rebuild. */
enum RebuildChange {
    PAUSE("Has a rebuild rest until it is resumed."),
    RESUME("Has a rebuild go on that was paused."),
    CANCEL("Gives a rebuild up, and the new version with it."),
    SWITCH("Puts the new version into service, at once and for all queries."),
    ROLLBACK("Puts the version back into service that was there before.");

    private final String sentence;

    RebuildChange(String sentence) {
        this.sentence = sentence;
    }

    /** As it is asked for, and as it stands in the shop's addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sentence() {
        return sentence;
    }
}
