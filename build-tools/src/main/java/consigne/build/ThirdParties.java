package consigne.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Keeps the list of third parties as the build's bills of materials (CycloneDX, XML) have it.
 *
 * <p>{@code check} fails where the list says something else; {@code apply} writes it.
 */
final class ThirdParties {

    private static final String BEGIN = "<!-- made by the build: -Dthird-parties=apply -->\n";
    private static final String OURS = "consigne";

    private ThirdParties() {}

    /**
     * Takes {@code check} or {@code apply}, the document with the list, and the bills; exits with 1 where they differ.
     */
    public static void main(String[] args) throws IOException {
        List<Path> bills = Arrays.stream(args).skip(2).map(Path::of).toList();
        if (!bills.stream().allMatch(Files::exists)) {
            System.err.println("No bill of materials: it is made online only.");
            return;
        }
        Path document = Path.of(args[1]);
        String found = Files.readString(document);
        String wanted = renewed(found, bills);
        if (args[0].equals("apply")) {
            Files.writeString(document, wanted);
        } else if (!wanted.equals(found)) {
            System.err.println(
                    document + " is out of date. It is mended by: mvn -DskipTests verify -Dthird-parties=apply");
            System.exit(1);
        }
    }

    /** The document with the list that the bills ask for. */
    static String renewed(String document, List<Path> bills) throws IOException {
        NavigableSet<String> lines = new TreeSet<>();
        for (Path bill : bills) {
            components(bill).map(ThirdParties::line).forEach(lines::add);
        }
        String head = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
        return head + "| what | version | licence |\n|---|---|---|\n" + String.join("", lines);
    }

    private static Stream<Element> components(Path bill) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element root = factory.newDocumentBuilder().parse(bill.toFile()).getDocumentElement();
            // What made the bill is a component too, but not in this list of them.
            return elements(root.getElementsByTagName("components"))
                    .filter(list -> list.getParentNode().equals(root))
                    .flatMap(list -> elements(list.getElementsByTagName("component")))
                    .filter(component -> !text(component, "group").equals(OURS));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(bill + " cannot be read", unreadable);
        }
    }

    private static String line(Element component) {
        List<String> licences = elements(component.getElementsByTagName("licenses"))
                .flatMap(all -> Stream.of("id", "name", "expression")
                        .flatMap(form -> elements(all.getElementsByTagName(form)))
                        .map(Element::getTextContent))
                .toList();
        if (licences.isEmpty()) {
            throw new IllegalStateException(text(component, "name") + " names no licence: may it be used?");
        }
        return "| %s:%s | %s | %s |%n"
                .formatted(
                        text(component, "group"),
                        text(component, "name"),
                        text(component, "version"),
                        String.join(" or ", licences))
                .replace("\r", "");
    }

    private static String text(Element component, String child) {
        return elements(component.getElementsByTagName(child))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
