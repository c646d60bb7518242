package consigne.acceptance.axonserver.events;

import com.google.protobuf.InvalidProtocolBufferException;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Keeps transactions in a file, one frame each: length, checksum, events. What a killed process wrote is all there, but
 * for the last frame, which is cut off where it is torn. As with Axon Server, the disk has it up to a second later.
 */
final class EventFile implements AutoCloseable {

    private static final int HEAD = Integer.BYTES + Integer.BYTES;

    private final FileChannel channel;
    private long written;
    private long onDisk;

    EventFile(Path folder) {
        try {
            Files.createDirectories(folder);
            this.channel = FileChannel.open(
                    folder.resolve("events"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives each whole transaction, in the order of writing, and cuts off the rest. */
    void read(Consumer<List<Event>> transactions) {
        try {
            while (true) {
                ByteBuffer head = bytes(HEAD);
                if (head.remaining() < HEAD) {
                    break;
                }
                int length = head.getInt();
                int checksum = head.getInt();
                if (length <= 0 || length > channel.size() - channel.position()) {
                    break;
                }
                byte[] body = bytes(length).array();
                if (checksum(body) != checksum) {
                    break;
                }
                transactions.accept(events(body));
                written = channel.position();
            }
            channel.truncate(written);
            channel.position(written);
            onDisk = written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a transaction; the disk need not have it yet. */
    synchronized void write(List<Event> transaction) throws IOException {
        byte[] body = body(transaction);
        ByteBuffer frame = ByteBuffer.allocate(HEAD + body.length);
        frame.putInt(body.length).putInt(checksum(body)).put(body).flip();
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
            written = channel.position();
        } catch (IOException e) {
            // Half a frame in the middle would hide all that comes after it.
            channel.truncate(written);
            channel.position(written);
            throw e;
        }
    }

    /** Brings to the disk what was written. */
    void force() {
        long upTo = written();
        try {
            if (channel.isOpen() && upTo > onDisk()) {
                channel.force(false);
                forced(upTo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loses what the disk does not have, as when the power fails; nothing can be written afterwards. */
    synchronized void cutPower() {
        try {
            channel.truncate(onDisk);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        force();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long written() {
        return written;
    }

    private synchronized long onDisk() {
        return onDisk;
    }

    private synchronized void forced(long upTo) {
        onDisk = Math.max(onDisk, upTo);
    }

    private ByteBuffer bytes(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return bytes.flip();
    }

    private static byte[] body(List<Event> transaction) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Event event : transaction) {
            event.writeDelimitedTo(body);
        }
        return body.toByteArray();
    }

    private static List<Event> events(byte[] body) throws InvalidProtocolBufferException {
        List<Event> events = new ArrayList<>();
        try (ByteArrayInputStream in = new ByteArrayInputStream(body)) {
            while (in.available() > 0) {
                events.add(Event.parseDelimitedFrom(in));
            }
            return events;
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }
}
