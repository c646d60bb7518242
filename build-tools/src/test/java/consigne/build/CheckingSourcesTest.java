package consigne.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingSourcesTest {

    private static final String GOOD = "package a;\n\nclass Good {}\n";
    // A comment at the end of a line is broken in two, and what is left of it is moved by the next format.
    private static final String UNSETTLED = """
            package a;

            class Unsettled {
                Process start() throws java.io.IOException {
                    ProcessBuilder process = new ProcessBuilder(
                                    "java",
                                    "--consigne.payment.simulator.shop=http://127.0.0.1:9", // the methods that are used answer at once
                                    "--another")
                            .redirectErrorStream(true);
                    return process.start();
                }
            }
            """;
    private static final String BAD = "package a;\nclass   Bad { }\n";

    @TempDir
    private Path root = Path.of("");

    @Test
    void sourcesOfNestedModulesAreFoundAndWhatTheBuildMadeIsNot() throws IOException {
        Path outer = write("module/src/main/java/A.java", GOOD);
        Path inner = write("benchmarks/inside/src/test/java/B.java", GOOD);
        write("module/target/generated-sources/src/C.java", GOOD);
        write("module/target/classes/D.java", GOOD);
        write(".git/src/E.java", GOOD);
        write("module/src/main/resources/F.txt", "no Java");

        assertThat(Sources.below(root)).containsExactly(inner, outer);
    }

    @Test
    void everyModuleOfThisProjectIsFound() throws IOException {
        Path project = Path.of("..");

        assertThat(Sources.below(project))
                .map(source -> project.relativize(source).toString())
                .anyMatch(source -> source.startsWith("api-contracts/src/"))
                .anyMatch(source -> source.startsWith("benchmarks/inside/src/"))
                .anyMatch(source -> source.startsWith("build-tools/src/"));
    }

    @Test
    void aSourceThatIsNotFormattedIsFound() throws IOException {
        write("a/src/Good.java", GOOD);
        write("a/b/src/Bad.java", BAD);

        assertThat(check()).singleElement().asString().endsWith("Bad.java: not formatted");
    }

    @Test
    void applyingTheFormatMendsIt() throws IOException {
        Path bad = write("a/src/Bad.java", BAD);

        assertThat(new Sources(true, formatted()).faults(List.of(bad))).isEmpty();

        assertThat(bad).hasContent("package a;\n\nclass Bad {}\n");
        assertThat(check()).isEmpty();
    }

    @Test
    void whatTheFormatterItselfWouldFormatAgainIsFormattedUntilItSettles() throws IOException {
        Path unsettled = write("a/src/Unsettled.java", UNSETTLED);

        new Sources(true, formatted()).faults(List.of(unsettled));

        assertThat(check()).isEmpty();
    }

    @Test
    void whatWasFormattedOnceIsNotFormattedAgainUntilItChanges() throws IOException {
        Path good = write("a/src/Good.java", GOOD);
        Formatted first = formatted();
        assertThat(new Sources(false, first).faults(List.of(good))).isEmpty();
        first.remember();

        assertThat(formatted().of(good, GOOD)).isSameAs(GOOD);
        assertThat(formatted().of(good, BAD)).isNotEqualTo(BAD);
    }

    @Test
    void whatWasFoundAtFaultIsFoundAgain() throws IOException {
        Path bad = write("a/src/Bad.java", BAD);
        for (int time = 0; time < 2; time++) {
            Formatted known = formatted();
            assertThat(new Sources(false, known).faults(List.of(bad))).hasSize(1);
            known.remember();
        }
    }

    @Test
    void longSourcesAndLeftoversAreFoundThoughTheirFormatIsKnown() throws IOException {
        Path leftover = write("a/src/Left.java", "package a;\n\n// TO" + "DO: finish\nclass Left {}\n");
        Path longest =
                write("a/src/Long.java", "package a;\n\nclass Long {}\n" + "// and on\n".repeat(Sources.LONGEST));
        for (int time = 0; time < 2; time++) {
            Formatted known = formatted();
            assertThat(new Sources(false, known).faults(List.of(leftover, longest)))
                    .containsExactly(
                            leftover + ": holds a leftover", longest + ": longer than " + Sources.LONGEST + " lines");
            known.remember();
        }
    }

    @Test
    void whatIsNoJavaIsNamed() throws IOException {
        write("a/src/Broken.java", "class {");

        assertThat(check()).singleElement().asString().contains("Broken.java");
    }

    private List<String> check() throws IOException {
        return new Sources(false, formatted()).faults(Sources.below(root));
    }

    private Formatted formatted() throws IOException {
        return Formatted.rememberedIn(root.resolve("target/formatted.txt"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
