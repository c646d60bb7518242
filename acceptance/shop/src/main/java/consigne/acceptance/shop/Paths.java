package consigne.acceptance.shop;

/** Paths of the description with something in place of what they leave open, of the form that is asked for. */
public final class Paths {

    private static final String SLOT = "main-2026-11-28-1000";

    private Paths() {}

    /** Orders, and whatever else has such an id, by this one; slots and rounds by ones that there may be. */
    public static String about(String id, String path) {
        return path.replace("{slot}", SLOT)
                .replace("{round}", SLOT + ".van-1")
                .replace("{order}", id)
                .replace("{id}", id);
    }

    /** The same, and any other thing by some name. */
    public static String filled(String id, String path) {
        return about(id, path).replaceAll("\\{\\w+}", "thing");
    }
}
