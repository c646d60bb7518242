package consigne.api.history;

import java.util.List;
import java.util.Map;

/**
 * What one event made of a view. How the view stood before is how the step before has left it.
 *
 * @param event what happened
 * @param changes the fields that it changed
 * @param view how the view stands after it
 */
public record HistoryStep(HistoryEvent event, List<FieldChange> changes, Map<String, Object> view) {}
