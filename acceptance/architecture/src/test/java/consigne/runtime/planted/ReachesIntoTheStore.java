package consigne.runtime.planted;

import consigne.eventstore.chain.Head;

public interface ReachesIntoTheStore {
    Head head();
}
