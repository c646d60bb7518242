package consigne.query.readmodels;

import java.util.List;

/**
 * All read models.
 *
 * @param readModels each of them
 */
record ReadModelsView(List<ReadModelView> readModels) {}
