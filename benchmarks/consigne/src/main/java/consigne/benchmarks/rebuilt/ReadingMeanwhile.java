package consigne.benchmarks.rebuilt;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.own.FrontDoor;
import consigne.benchmarks.own.Running;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.rebuild.Rebuild;
import consigne.query.rebuild.RebuildPhase;
import consigne.query.rebuild.RebuildPlan;
import consigne.query.rebuild.Rebuilds;
import consigne.query.rebuild.SwitchRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads orders by their ids, each reader one every 10 to 70 ms, while read models are rebuilt and while none is. */
final class ReadingMeanwhile {

    private static final String ORDERS = "orders";
    private static final int SHORTEST_PAUSE = 10;
    private static final int LONGEST_PAUSE = 70;
    private static final int KNOWN = 10_000;
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final Rebuilds rebuilds;
    private final Versions versions;
    private final JdbcClient database;
    private final FrontDoor door;
    private List<String> orders = List.of();

    ReadingMeanwhile(Running shop) {
        this.rebuilds = shop.get(Rebuilds.class);
        this.versions = shop.get(Versions.class);
        this.database = shop.get(JdbcClient.class);
        this.door = new FrontDoor(shop.address(), "shop");
    }

    /** Nothing else is going on. */
    Measurement undisturbed(int readers, Duration time) throws InterruptedException {
        showOrders();
        return new Senders(readers, new Reads()).measure(time);
    }

    /**
     * All read models are being rebuilt.
     *
     * @param corePercent how much of one core that may take; none: all that there is
     */
    Measurement duringARebuild(@Nullable Integer corePercent, int readers, Duration time) throws InterruptedException {
        showOrders();
        Map<String, RebuildPlan> plans = new TreeMap<>();
        versions.blueprints().forEach(blueprint -> plans.put(blueprint.name(), plan(SwitchRule.MANUAL, corePercent)));
        List<Rebuild> begun = rebuilds.begin(plans, "benchmark");
        try {
            while (now(begun.getFirst()).position() == 0) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            Measurement read = new Senders(readers, new Reads()).measure(time);
            if (now(begun.getFirst()).phase() != RebuildPhase.BUILDING) {
                System.err.println("The rebuild was over before the reading was");
            }
            return read;
        } finally {
            giveUp(begun);
        }
    }

    /** What is measured next is not disturbed by it. */
    private void giveUp(List<Rebuild> begun) throws InterruptedException {
        begun.forEach(rebuild -> rebuilds.cancel(rebuild.readModel(), rebuild.id()));
        while (versions.blueprints().stream().anyMatch(this::hasOthers)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Those who follow have begun behind all orders, so that there is none to be read before a rebuild. */
    private void showOrders() throws InterruptedException {
        if (!orders.isEmpty()) {
            return;
        }
        Rebuild shown = rebuilds.begin(Map.of(ORDERS, plan(SwitchRule.ALWAYS, null)), "benchmark")
                .getFirst();
        while (now(shown).endedAt() == null) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        if (now(shown).phase() != RebuildPhase.SWITCHED) {
            throw new IllegalStateException("There are no orders to be read: " + now(shown));
        }
        orders = database.sql("select order_id from orders order by order_id limit " + KNOWN)
                .query(String.class)
                .list();
    }

    private static RebuildPlan plan(SwitchRule switching, @Nullable Integer corePercent) {
        return new RebuildPlan(Blueprint.USUAL, null, switching, corePercent, null);
    }

    private Rebuild now(Rebuild rebuild) {
        return rebuilds.find(rebuild.readModel(), rebuild.id());
    }

    private boolean hasOthers(Blueprint blueprint) {
        return versions.of(blueprint.name()).stream().anyMatch(version -> version.state() != Version.State.IN_SERVICE);
    }

    /** Reads of any order. */
    private final class Reads implements Senders.Work {

        @Override
        public long await(int reader, long turn) throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
            return System.nanoTime();
        }

        @Override
        public void send(int reader, long turn) throws Exception {
            door.ask("/api/orders/" + orders.get(ThreadLocalRandom.current().nextInt(orders.size())));
        }
    }
}
