package consigne.eventstore.torture;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a process knows of the one that started it: by the end of its standard input it is told to end. */
final class Parent {

    private static final int GRACE_MILLIS = 30_000;

    private Parent() {}

    /** Becomes true when the process is to end; soon after that it ends in any case. */
    static AtomicBoolean saysEnough() {
        AtomicBoolean enough = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
                enough.set(true);
                Thread.sleep(GRACE_MILLIS);
            } catch (IOException | InterruptedException e) {
                enough.set(true);
            }
            Runtime.getRuntime().halt(3);
        });
        return enough;
    }
}
