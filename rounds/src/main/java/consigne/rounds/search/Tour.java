package consigne.rounds.search;

import java.util.Arrays;

/**
 * The way of one van, with what is needed to say in constant time whether one more stop fits at a place on it: when it
 * leaves each node at the earliest, when it may begin at each at the latest, and the most that is in it up to and from
 * each.
 */
final class Tour {

    private static final double NOWHERE = Double.POSITIVE_INFINITY;

    private final RoundsProblem problem;
    private final RoundsProblem.Kind kind;
    final int van;

    /** How many stops it has. */
    int size;

    double metres;

    /** The depot, the stops, and the depot again. */
    private int[] node;

    /** How far it is from each node to the next. */
    private double[] leg;

    private double[] departs;
    private double[] latest;
    private int[] roomBefore;
    private int[] roomAfter;
    private int[] weightBefore;
    private int[] weightAfter;

    /** Of the place that was found last: the node after which it is, and what it costs. */
    int bestPlace;

    double bestCost;

    Tour(RoundsProblem problem, int van) {
        this.problem = problem;
        this.van = van;
        this.kind = problem.kinds.get(problem.kindOf[van]);
        int length = 8;
        node = new int[length];
        leg = new double[length];
        departs = new double[length];
        latest = new double[length];
        roomBefore = new int[length];
        roomAfter = new int[length];
        weightBefore = new int[length];
        weightAfter = new int[length];
        update();
    }

    int stop(int index) {
        return node[index + 1];
    }

    /**
     * Looks for the place on the way where one more stop costs least; each place that would be the best yet is passed
     * over with a probability of one in {@code blink}, so that a search does not see the same all the time.
     *
     * @return whether there is one
     */
    boolean look(int stop, Chance chance, int blink) {
        bestCost = NOWHERE;
        int pinned = problem.pinnedTo[stop];
        if (pinned >= 0 && pinned != van) {
            return false;
        }
        int row = stop * problem.nodes;
        double opens = kind.opens[stop];
        double closes = kind.closes[stop];
        double stays = problem.service[stop];
        double most = kind.van.range() - metres;
        for (int place = 0; place <= size; place++) {
            if (departs[place] > closes) {
                break;
            }
            if (latest[place + 1] < opens + stays) {
                continue;
            }
            int from = node[place];
            int to = node[place + 1];
            double cost = problem.metresInto[row + from] + problem.metres[row + to] - leg[place];
            if (cost >= bestCost || cost > most) {
                continue;
            }
            double begins = Math.max(opens, departs[place] + problem.secondsInto[row + from]);
            if (begins > closes
                    || begins + stays + problem.seconds[row + to] > latest[place + 1]
                    || !isRoom(stop, place)
                    || chance.isOneIn(blink)) {
                continue;
            }
            bestCost = cost;
            bestPlace = place;
        }
        int before = problem.before[stop];
        if (before >= 0 && before != van) {
            bestCost += problem.task.changeMetres();
        }
        return bestCost < NOWHERE;
    }

    private boolean isRoom(int stop, int place) {
        return roomBefore[place] + problem.deliversRoom[stop] <= kind.room
                && roomAfter[place] + problem.collectsRoom[stop] <= kind.room
                && weightBefore[place] + problem.deliversWeight[stop] <= kind.weight
                && weightAfter[place] + problem.collectsWeight[stop] <= kind.weight;
    }

    /** Works out again only what the stop changes: often a van has waited where it now comes later. */
    void insert(int stop, int place) {
        if (size + 3 > node.length) {
            grow(2 * node.length);
        }
        int moved = size - place + 1;
        System.arraycopy(node, place + 1, node, place + 2, moved);
        System.arraycopy(departs, place + 1, departs, place + 2, moved - 1);
        System.arraycopy(latest, place + 1, latest, place + 2, moved);
        System.arraycopy(leg, place + 1, leg, place + 2, moved - 1);
        size++;
        node[place + 1] = stop;
        metres -= leg[place];
        leg[place] = problem.metres[node[place] * problem.nodes + stop];
        leg[place + 1] = problem.metres[stop * problem.nodes + node[place + 2]];
        metres += leg[place] + leg[place + 1];
        departs[place + 1] = departsFrom(place + 1);
        for (int index = place + 2; index <= size; index++) {
            double then = departsFrom(index);
            if (then == departs[index]) {
                break;
            }
            departs[index] = then;
        }
        latest[place + 1] = latestAt(place + 1);
        for (int index = place; index >= 1; index--) {
            double then = latestAt(index);
            if (then == latest[index]) {
                break;
            }
            latest[index] = then;
        }
        weigh();
    }

    private double departsFrom(int index) {
        int stop = node[index];
        double arrives = departs[index - 1] + problem.seconds[node[index - 1] * problem.nodes + stop];
        return Math.max(kind.opens[stop], arrives) + problem.service[stop];
    }

    private double latestAt(int index) {
        int stop = node[index];
        double onTime = latest[index + 1] - problem.seconds[stop * problem.nodes + node[index + 1]];
        return Math.min(kind.closes[stop], onTime - problem.service[stop]);
    }

    /** Takes out the stops of some places, counted from the first stop. */
    void remove(int first, int count) {
        System.arraycopy(node, first + count + 1, node, first + 1, size - first - count);
        size -= count;
    }

    /** Works out all that follows from the order of the stops. */
    void update() {
        node[0] = kind.depot;
        node[size + 1] = kind.depot;
        departs[0] = kind.leaves;
        latest[size + 1] = kind.isBack;
        metres = 0;
        for (int index = 0; index <= size; index++) {
            leg[index] = size == 0 ? 0 : problem.metres[node[index] * problem.nodes + node[index + 1]];
            metres += leg[index];
        }
        for (int index = 1; index <= size; index++) {
            departs[index] = departsFrom(index);
        }
        for (int index = size; index >= 1; index--) {
            latest[index] = latestAt(index);
        }
        weigh();
    }

    private void weigh() {
        weigh(problem.deliversRoom, problem.collectsRoom, roomBefore, roomAfter);
        if (problem.weighs) {
            weigh(problem.deliversWeight, problem.collectsWeight, weightBefore, weightAfter);
        }
    }

    /** The most that is on board up to each node, and from it on. */
    private void weigh(int[] delivers, int[] collects, int[] before, int[] after) {
        int onBoard = 0;
        for (int index = 1; index <= size; index++) {
            onBoard += delivers[node[index]];
        }
        int most = onBoard;
        before[0] = onBoard;
        after[0] = onBoard;
        for (int index = 1; index <= size; index++) {
            int stop = node[index];
            onBoard += collects[stop] - delivers[stop];
            most = Math.max(most, onBoard);
            before[index] = most;
            after[index] = onBoard;
        }
        most = onBoard;
        for (int index = size - 1; index >= 0; index--) {
            most = Math.max(most, after[index]);
            after[index] = most;
        }
    }

    void copy(Tour other) {
        if (other.size + 2 > node.length) {
            grow(other.node.length);
        }
        size = other.size;
        metres = other.metres;
        int length = size + 2;
        System.arraycopy(other.node, 0, node, 0, length);
        System.arraycopy(other.leg, 0, leg, 0, length);
        System.arraycopy(other.departs, 0, departs, 0, length);
        System.arraycopy(other.latest, 0, latest, 0, length);
        System.arraycopy(other.roomBefore, 0, roomBefore, 0, length);
        System.arraycopy(other.roomAfter, 0, roomAfter, 0, length);
        System.arraycopy(other.weightBefore, 0, weightBefore, 0, length);
        System.arraycopy(other.weightAfter, 0, weightAfter, 0, length);
    }

    private void grow(int length) {
        node = Arrays.copyOf(node, length);
        leg = Arrays.copyOf(leg, length);
        departs = Arrays.copyOf(departs, length);
        latest = Arrays.copyOf(latest, length);
        roomBefore = Arrays.copyOf(roomBefore, length);
        roomAfter = Arrays.copyOf(roomAfter, length);
        weightBefore = Arrays.copyOf(weightBefore, length);
        weightAfter = Arrays.copyOf(weightAfter, length);
    }
}
