package consigne.api.depot;

import consigne.api.Name;
import consigne.api.calendar.Zone;
import consigne.api.customer.PostalCode;
import consigne.api.form.Form;
import consigne.api.place.Coordinates;
import java.util.List;

/**
 * What a depot is.
 *
 * @param zone that of its clock, which its slots go by
 * @param opening when it is open
 * @param serves the postal codes that its vans drive to
 */
public record DepotDetails(
        Name name, Coordinates coordinates, Zone zone, List<OpenHours> opening, List<PostalCode> serves) {

    /** The most openings in a week. */
    public static final int MOST_OPENINGS = 28;

    /** The most postal codes that one depot serves. */
    public static final int MOST_SERVED = 2_000;

    public DepotDetails {
        Form.required("name", name);
        Form.required("coordinates", coordinates);
        Form.required("zone", zone);
        opening = Form.distinct(
                "opening", Form.upTo("opening", opening, MOST_OPENINGS), each -> each.day() + " " + each.from());
        serves = Form.distinct("serves", Form.upTo("serves", serves, MOST_SERVED), PostalCode::plain);
    }

    /** Whether its vans drive to a postal code. */
    public boolean servesThe(PostalCode code) {
        return serves.stream().anyMatch(served -> served.plain().equals(code.plain()));
    }
}
