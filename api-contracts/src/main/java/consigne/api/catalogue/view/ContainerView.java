package consigne.api.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerType;
import java.time.Instant;
import java.util.List;

/**
 * A kind of returnable glass or crate.
 *
 * @param deposit on one, now
 * @param upcoming the deposits that are set for later, the next first
 * @param version how many events there are of the container type; its ETag
 * @param updatedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContainerView(
        ContainerType type,
        Name name,
        Money deposit,
        List<UpcomingDeposit> upcoming,
        long version,
        Instant updatedAt) {}
