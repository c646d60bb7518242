package consigne.imports.receiving;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.HeaderFault;
import consigne.imports.job.Chunks;
import consigne.imports.job.Job;
import consigne.imports.job.Uploads;
import consigne.imports.staging.FileForm;
import consigne.runtime.commands.Origin;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipException;

/** Takes a file in, part by part: nothing of it is kept unless it came in as a whole, and its header is right. */
public final class FileReceiver {

    private final Uploads uploads;
    private final long mostBytes;

    /** @param mostBytes the largest file, as it is sent and unpacked */
    public FileReceiver(Uploads uploads, long mostBytes) {
        this.uploads = uploads;
        this.mostBytes = mostBytes;
    }

    /**
     * Receives the file of an import, which is then to be worked on.
     *
     * @param form what it should look like
     * @param claiming takes the SHA-256 of what was sent, and says which request it is; throws if nothing is to be done
     * @param alongside done in the transaction that says that the file is there
     * @return the import; an earlier one if the same request began it
     */
    public UUID receive(Job job, FileForm form, InputStream body, Function<byte[], Origin> claiming, Runnable alongside)
            throws IOException {
        Sent sent = new Sent(body, mostBytes);
        boolean complete = false;
        try {
            InputStream file = Unpacked.of(sent);
            byte[] part = file.readNBytes(Chunks.SIZE);
            checkHeader(form, part);
            uploads.receive(job);
            long bytes = 0;
            for (int number = 0; part.length > 0; number++) {
                bytes += part.length;
                if (bytes > mostBytes) {
                    throw new TooLarge("file", mostBytes);
                }
                uploads.receive(job.id(), number, part);
                part = file.readNBytes(Chunks.SIZE);
            }
            Origin origin = claiming.apply(sent.hash());
            Optional<UUID> earlier = uploads.begunBy(origin.commandId());
            if (earlier.isEmpty()) {
                uploads.received(job.id(), origin, bytes, alongside);
                complete = true;
            }
            return earlier.orElse(job.id());
        } catch (ZipException | EOFException broken) {
            if (sent.failed()) {
                throw broken;
            }
            throw malformed("is a broken gzip: " + broken.getMessage());
        } finally {
            if (!complete) {
                uploads.forget(job.id());
            }
        }
    }

    private static void checkHeader(FileForm form, byte[] beginning) throws IOException {
        byte[] enough = Arrays.copyOf(beginning, Math.min(beginning.length, 4 * CsvReader.LONGEST));
        try {
            form.begin(() -> new ByteArrayInputStream(enough));
        } catch (HeaderFault fault) {
            throw malformed(String.valueOf(fault.getMessage()));
        }
    }

    private static MalformedRequest malformed(String detail) {
        return new MalformedRequest(Fault.at("", detail));
    }
}
