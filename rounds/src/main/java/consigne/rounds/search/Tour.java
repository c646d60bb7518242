package consigne.rounds.search;

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
        double[] metresTo = problem.metres;
        double[] secondsTo = problem.seconds;
        int nodes = problem.nodes;
        double opens = kind.opens[stop];
        double closes = kind.closes[stop];
        double stays = problem.service[stop];
        double most = kind.van.range() - metres;
        for (int place = 0; place <= size; place++) {
            if (departs[place] > closes) {
                break;
            }
            int from = node[place];
            int to = node[place + 1];
            double cost = metresTo[from * nodes + stop] + metresTo[stop * nodes + to] - metresTo[from * nodes + to];
            if (cost >= bestCost || cost > most) {
                continue;
            }
            double begins = Math.max(opens, departs[place] + secondsTo[from * nodes + stop]);
            if (begins > closes
                    || begins + stays + secondsTo[stop * nodes + to] > latest[place + 1]
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
        return roomBefore[place] + problem.deliversRoom[stop]
                        <= kind.van.holds().crateHundredths()
                && roomAfter[place] + problem.collectsRoom[stop]
                        <= kind.van.holds().crateHundredths()
                && weightBefore[place] + problem.deliversWeight[stop]
                        <= kind.van.holds().grams()
                && weightAfter[place] + problem.collectsWeight[stop]
                        <= kind.van.holds().grams();
    }

    void insert(int stop, int place) {
        if (size + 3 > node.length) {
            grow(2 * node.length);
        }
        System.arraycopy(node, place + 1, node, place + 2, size - place);
        node[place + 1] = stop;
        size++;
        update();
    }

    /** Takes out the stops of some places, counted from the first stop. */
    void remove(int first, int count) {
        System.arraycopy(node, first + count + 1, node, first + 1, size - first - count);
        size -= count;
    }

    void clear() {
        size = 0;
        update();
    }

    /** Works out all that follows from the order of the stops. */
    void update() {
        int nodes = problem.nodes;
        node[0] = kind.depot;
        node[size + 1] = kind.depot;
        double way = 0;
        int room = 0;
        int weight = 0;
        double now = kind.leaves;
        departs[0] = now;
        for (int index = 1; index <= size; index++) {
            int stop = node[index];
            int leg = node[index - 1] * nodes + stop;
            way += problem.metres[leg];
            now = Math.max(kind.opens[stop], now + problem.seconds[leg]) + problem.service[stop];
            departs[index] = now;
            room += problem.deliversRoom[stop];
            weight += problem.deliversWeight[stop];
        }
        metres = size == 0 ? 0 : way + problem.metres[node[size] * nodes + kind.depot];
        weigh(room, weight);
        latest[size + 1] = kind.isBack;
        double last = kind.isBack;
        for (int index = size; index >= 1; index--) {
            int stop = node[index];
            last = Math.min(
                    kind.closes[stop], last - problem.seconds[stop * nodes + node[index + 1]] - problem.service[stop]);
            latest[index] = last;
            roomAfter[index - 1] = Math.max(roomAfter[index - 1], roomAfter[index]);
            weightAfter[index - 1] = Math.max(weightAfter[index - 1], weightAfter[index]);
        }
    }

    private void weigh(int roomAtFirst, int weightAtFirst) {
        int room = roomAtFirst;
        int weight = weightAtFirst;
        roomBefore[0] = room;
        roomAfter[0] = room;
        weightBefore[0] = weight;
        weightAfter[0] = weight;
        for (int index = 1; index <= size; index++) {
            int stop = node[index];
            room += problem.collectsRoom[stop] - problem.deliversRoom[stop];
            weight += problem.collectsWeight[stop] - problem.deliversWeight[stop];
            roomAfter[index] = room;
            weightAfter[index] = weight;
            roomBefore[index] = Math.max(roomBefore[index - 1], room);
            weightBefore[index] = Math.max(weightBefore[index - 1], weight);
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
        System.arraycopy(other.departs, 0, departs, 0, length);
        System.arraycopy(other.latest, 0, latest, 0, length);
        System.arraycopy(other.roomBefore, 0, roomBefore, 0, length);
        System.arraycopy(other.roomAfter, 0, roomAfter, 0, length);
        System.arraycopy(other.weightBefore, 0, weightBefore, 0, length);
        System.arraycopy(other.weightAfter, 0, weightAfter, 0, length);
    }

    private void grow(int length) {
        node = java.util.Arrays.copyOf(node, length);
        departs = java.util.Arrays.copyOf(departs, length);
        latest = java.util.Arrays.copyOf(latest, length);
        roomBefore = java.util.Arrays.copyOf(roomBefore, length);
        roomAfter = java.util.Arrays.copyOf(roomAfter, length);
        weightBefore = java.util.Arrays.copyOf(weightBefore, length);
        weightAfter = java.util.Arrays.copyOf(weightAfter, length);
    }
}
