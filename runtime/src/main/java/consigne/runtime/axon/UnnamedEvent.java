package consigne.runtime.axon;

import consigne.api.Event;

/**
 * An event whose name no code here knows: a later version has stored it. Nobody ever holds one, since it cannot be
 * read; who handles this type says that such an event may be meant for it, and parks it.
 */
public interface UnnamedEvent extends Event {}
