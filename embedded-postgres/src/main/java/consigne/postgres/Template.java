package consigne.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A data folder made once and kept in the cache, since to copy it takes a tenth of the time that making it takes. */
record Template(Binaries binaries, RunAs runAs) {

    void copyTo(Folder folder) throws IOException {
        Path home = binaries.home().resolveSibling("template-" + binaries.home().getFileName() + "-" + Cluster.KIND);
        Cache.once(home, draft -> new Cluster(Folder.prepare(draft), binaries, runAs, false).createIfAbsent());
        Command copied = Command.run(
                List.of("cp", "--archive", home + "/.", folder.path().toString()));
        if (!copied.succeeded()) {
            throw new IOException(copied.output());
        }
    }
}
