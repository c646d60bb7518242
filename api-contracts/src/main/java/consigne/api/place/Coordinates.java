package consigne.api.place;

import consigne.api.form.Form;

/** Where something is on a map; personal where somebody lives there. */
public record Coordinates(Latitude latitude, Longitude longitude) {

    public Coordinates {
        Form.required("latitude", latitude);
        Form.required("longitude", longitude);
    }

    /** Such as {@code 48.5734} and {@code 7.7521}. */
    public static Coordinates of(String latitude, String longitude) {
        return new Coordinates(Latitude.of(latitude), Longitude.of(longitude));
    }
}
