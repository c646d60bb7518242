package consigne.api.history;

import java.util.List;

/**
 * In what a view at one position differs from that at an earlier one.
 *
 * @param from the earlier position; 0 is before everything
 * @param to the later position
 * @param changes one for each field that differs
 */
public record HistoryChanges(long from, long to, List<FieldChange> changes) {}
