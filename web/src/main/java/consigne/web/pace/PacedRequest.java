package consigne.web.pace;

import consigne.web.problem.RequestTimeout;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A request whose body has to keep a pace and may not fall silent, else reading it ends as {@link RequestTimeout}. */
public final class PacedRequest extends HttpServletRequestWrapper {

    private final Pace pace;
    private final Clock clock;

    public PacedRequest(HttpServletRequest request, Pace pace, Clock clock) {
        super(request);
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(super.getInputStream());
    }

    private final class Body extends ServletInputStream {

        private final ServletInputStream bytes;
        private final Instant begun = clock.instant();
        private long read;

        Body(ServletInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int some = bytes.read(into, offset, length);
                insist(Math.max(0, some));
                return some;
            } catch (SocketTimeoutException silent) {
                throw new RequestTimeout();
            }
        }

        private void insist(int more) {
            read += more;
            if (!pace.isKept(Duration.between(begun, clock.instant()), read)) {
                throw new RequestTimeout();
            }
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
