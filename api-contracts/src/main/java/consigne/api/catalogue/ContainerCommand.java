package consigne.api.catalogue;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.form.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a container type. */
public sealed interface ContainerCommand extends Command {

    ContainerType type();

    @Override
    default String aggregateId() {
        return "container:" + type();
    }

    /** The highest deposit on one, in the currency's whole unit. */
    long MOST_DEPOSIT = 1_000_000;

    /**
     * Names a container type and sets the deposit on one of it from an instant on.
     *
     * @param measures what one takes up; as before where nothing is said
     */
    record DefineContainer(
            ContainerType type,
            Name name,
            Money deposit,
            @Nullable ContainerMeasures measures,
            Instant effectiveFrom) implements ContainerCommand {
        public DefineContainer {
            Form.required("type", type);
            Form.required("name", name);
            Money.priced("deposit", deposit, MOST_DEPOSIT);
            Form.required("effectiveFrom", effectiveFrom);
        }

        /** Says nothing of what one takes up. */
        public DefineContainer(ContainerType type, Name name, Money deposit, Instant effectiveFrom) {
            this(type, name, deposit, null, effectiveFrom);
        }
    }
}
