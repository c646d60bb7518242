package consigne.api.planted;

import consigne.runtime.deciding.Ids;

public interface KnowsTheRuntime {
    Ids ids();
}
