package consigne.saga;

import consigne.runtime.commands.CommandJournal;

/** No command was carried out before. */
public record NothingBefore() implements CommandJournal {

    @Override
    public boolean carriedOut(String commandId) {
        return false;
    }

    @Override
    public long headPosition() {
        return 0;
    }
}
