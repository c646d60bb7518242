package consigne.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How thoroughly to measure, given as {@code name=value}.
 *
 * @param rounds how often each trial is measured
 * @param length by what its usual time is multiplied
 * @param warmUp the same for the time before the first round
 * @param bigStore how many events the big store holds
 * @param rebuilt how many events the stores hold whose read models are rebuilt
 * @param surge how many orders there are for one product
 * @param only measures trials alone in whose name this is found
 * @param axonServer where an Axon Server is, {@code host:port}; what needs one is left out where there is none
 * @param peers the folder of the peers, built
 * @param results takes the logs of what is measured
 */
record Settings(
        int rounds,
        double length,
        double warmUp,
        long bigStore,
        long rebuilt,
        int surge,
        Pattern only,
        Optional<String> axonServer,
        Path peers,
        Path results) {

    static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Arrays.stream(arguments).map(argument -> argument.split("=", 2)).forEach(pair -> given.put(pair[0], pair[1]));
        return new Settings(
                Integer.parseInt(given.getOrDefault("rounds", "5")),
                Double.parseDouble(given.getOrDefault("length", "1")),
                Double.parseDouble(given.getOrDefault("warmUp", "3")),
                Long.parseLong(given.getOrDefault("bigStore", "10000000")),
                Long.parseLong(given.getOrDefault("rebuilt", "1000000")),
                Integer.parseInt(given.getOrDefault("surge", "10000")),
                Pattern.compile(given.getOrDefault("only", "")),
                Optional.ofNullable(given.getOrDefault("axonServer", System.getenv("AXON_SERVER_ADDRESS"))),
                Path.of(given.getOrDefault("peers", "benchmarks")),
                Path.of(given.getOrDefault("results", "benchmarks/target")));
    }

    List<Trial> trials() {
        return Trials.ALL.stream()
                .filter(trial -> only.matcher(trial.name()).find())
                .filter(trial -> axonServer.isPresent() || !trial.subject().endsWith("on an Axon Server"))
                .toList();
    }
}
