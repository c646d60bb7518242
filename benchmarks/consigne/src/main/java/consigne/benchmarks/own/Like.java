package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Target;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The parts of the shop that are named, beside a process of the same parts that is measured; ends when that one does.
 */
final class Like {

    private Like() {}

    public static void main(String[] parts) throws IOException {
        try (Running _ = new Running(Target.Login.ofThisProcess(), parts)) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
