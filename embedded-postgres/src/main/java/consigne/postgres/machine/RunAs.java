package consigne.postgres.machine;

import java.util.ArrayList;
import java.util.List;

/** Who PostgreSQL runs as. It refuses to run as root, and insists on owning its data. */
public sealed interface RunAs {

    /** An ordinary user needs no disguise. */
    record Itself(String owner) implements RunAs {
        @Override
        public List<String> disguise() {
            return List.of("setpriv");
        }
    }

    /** Root without root's rights: to the kernel still the owner of its files, to PostgreSQL nobody in particular. */
    record RootInUserNamespace(String owner) implements RunAs {
        @Override
        public List<String> disguise() {
            return List.of("unshare", "--user", "setpriv");
        }
    }

    /** Another account, where root may not open a user namespace, as in many containers. */
    record Account(String owner) implements RunAs {
        @Override
        public List<String> disguise() {
            String group = ProgramRun.run(List.of("id", "--group", owner)).output();
            return List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--init-groups");
        }
    }

    /** The name of the user to whom the data belong. */
    String owner();

    /** Ends in {@code setpriv}: to change the user clears the death signal, so the signal must be asked for last. */
    List<String> disguise();

    /**
     * The command line that runs a program so that it ends when this process does.
     *
     * <p>A session of its own keeps the terminal's Ctrl-C from it: this process decides when its database stops. The
     * shell gives up where this process died before the death signal was asked for.
     */
    default List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(disguise());
        command.addAll(List.of("--pdeathsig=INT", "sh", "-c", "[ $PPID = $0 ] || exit 1; exec \"$@\""));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(program);
        return command;
    }
}
