package consigne.api.round.plan;

import consigne.api.depot.VanId;
import consigne.api.form.Form;
import java.util.List;

/**
 * The best other place for a stop: on the way of another van.
 *
 * @param position which of its stops it would be, counted from 1
 * @param metres by how much that van's way would be longer
 * @param obstacles what stands against it; nothing where it could be so
 */
public record Elsewhere(VanId van, int position, int metres, List<RoundObstacle> obstacles) {

    public Elsewhere {
        Form.required("van", van);
        obstacles = List.copyOf(obstacles);
    }
}
