package consigne.api.depot;

import consigne.api.Command;
import consigne.api.form.Form;
import consigne.api.place.Depot;
import java.util.List;

/** What can be asked of a depot. */
public sealed interface DepotCommand extends Command {

    /** The most slots that a depot can have in a week. */
    int MOST_SLOTS = 168;

    /** The most vans of one depot. */
    int MOST_VANS = 200;

    Depot depot();

    @Override
    default String aggregateId() {
        return depot().aggregateId();
    }

    /** Says what a depot is, instead of what was said before. */
    record DefineDepot(Depot depot, DepotDetails details) implements DepotCommand {
        public DefineDepot {
            Form.required("depot", depot);
            Form.required("details", details);
        }
    }

    /** Says which slots a depot has every week; those that something was booked of already stay as they are. */
    record DefineWeek(Depot depot, List<WeeklySlot> slots) implements DepotCommand {
        public DefineWeek {
            Form.required("depot", depot);
            slots = Form.distinct("slots", Form.upTo("slots", slots, MOST_SLOTS), WeeklySlot::begin);
        }
    }

    /** Puts a van on the road, or changes it. */
    record DefineVan(Depot depot, VanId van, VanDetails details) implements DepotCommand {
        public DefineVan {
            Form.required("depot", depot);
            Form.required("van", van);
            Form.required("details", details);
        }
    }

    /** Takes a van off the road. */
    record WithdrawVan(Depot depot, VanId van) implements DepotCommand {
        public WithdrawVan {
            Form.required("depot", depot);
            Form.required("van", van);
        }
    }
}
