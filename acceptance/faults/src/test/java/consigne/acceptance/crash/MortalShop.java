package consigne.acceptance.crash;

import consigne.launcher.Consigne;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application in a process of its own, which dies now and then. */
final class MortalShop {

    private MortalShop() {}

    /** Takes the file of points passed, the stride, and what tells the application to run. */
    public static void main(String[] args) {
        Path passed = Path.of(args[0]);
        int stride = Integer.parseInt(args[1]);
        new SpringApplicationBuilder(Consigne.class)
                .initializers(new Wrapping(real -> new DyingBus(real, passed, stride)))
                .run(Arrays.copyOfRange(args, 2, args.length));
    }
}
