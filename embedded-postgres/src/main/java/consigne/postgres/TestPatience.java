package consigne.postgres;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Has tests that wait for something wait a minute, where they say nothing else: what takes a second on a quiet machine
 * takes ten where others build on it, and a test that is right waits no longer than it must.
 */
public final class TestPatience implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
