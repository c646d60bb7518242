package consigne.api.depot.view;

import consigne.api.depot.VanDetails;
import consigne.api.depot.VanId;

/**
 * A van on the road.
 *
 * @param details what it holds, and how it is driven
 */
public record VanView(VanId van, VanDetails details) {}
