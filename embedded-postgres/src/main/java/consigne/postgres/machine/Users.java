package consigne.postgres.machine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out who this process is, and whom PostgreSQL can run as. */
public final class Users {

    private static final Path THIS_PROCESS = Path.of("/proc/self");

    private Users() {}

    /** Chooses for a data folder that may exist already: what is there decides, since PostgreSQL must own it. */
    public static RunAs choose(Path data) throws IOException {
        String me = Files.getOwner(THIS_PROCESS).getName();
        if (!Integer.valueOf(0).equals(Files.getAttribute(THIS_PROCESS, "unix:uid"))) {
            return new RunAs.Itself(me);
        }
        String account = account();
        boolean accountsAlready =
                Files.exists(data) && Files.getOwner(data).getName().equals(account);
        return !accountsAlready && namespacesAreAllowed()
                ? new RunAs.RootInUserNamespace(me)
                : new RunAs.Account(account);
    }

    /** The account that takes root's place: PostgreSQL's own where the machine has one. */
    public static String account() {
        return List.of("postgres", "nobody").stream()
                .filter(Users::exists)
                .findFirst()
                .orElseThrow(() -> new Obstacle(
                        "PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody' to run it as",
                        "Add the user 'postgres', or start this program as an ordinary user"));
    }

    public static void give(Path path, RunAs runAs) throws IOException {
        if (runAs instanceof RunAs.Account account) {
            Files.setOwner(
                    path,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(account.owner()));
        }
    }

    private static boolean exists(String user) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean namespacesAreAllowed() {
        return ProgramRun.run(List.of("unshare", "--user", "true")).succeeded();
    }
}
