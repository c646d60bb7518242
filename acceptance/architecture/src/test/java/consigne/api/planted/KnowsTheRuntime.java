package consigne.api.planted;

import consigne.runtime.ids.Ids;

public interface KnowsTheRuntime {
    Ids ids();
}
