package consigne.rounds.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The ways of all vans, and the stops that are on none. */
final class Solution {

    static final int ABSENT = -1;

    final RoundsProblem problem;
    final Tour[] tours;

    /** The van that visits a stop, or {@link #ABSENT}. */
    final int[] tourOf;

    /** The vans that visit something: so many of the first of these. */
    final int[] used;

    int usedCount;

    /** The stops that nobody visits: so many of the first of these. */
    final int[] absent;

    int absentCount;

    private final boolean[] isTouched;
    private final int[] touched;
    private int touchedCount;

    /** With all stops absent. */
    Solution(RoundsProblem problem) {
        this.problem = problem;
        tours = IntStream.range(0, problem.vans)
                .mapToObj(van -> new Tour(problem, van))
                .toArray(Tour[]::new);
        tourOf = new int[problem.stops];
        Arrays.fill(tourOf, ABSENT);
        used = new int[problem.vans];
        absent = IntStream.range(0, problem.stops).toArray();
        absentCount = problem.stops;
        isTouched = new boolean[problem.vans];
        touched = new int[problem.vans];
    }

    /** A copy. */
    Solution(Solution other) {
        this(other.problem);
        for (int van = 0; van < tours.length; van++) {
            tours[van].copy(other.tours[van]);
        }
        copyRest(other);
    }

    /** How far all vans drive. */
    double metres() {
        double metres = 0;
        for (int index = 0; index < usedCount; index++) {
            metres += tours[used[index]].metres;
        }
        return metres;
    }

    /** What a search makes small: metres, and the changes of vans in metres. */
    double cost() {
        double cost = metres();
        double change = problem.task.changeMetres();
        if (change > 0) {
            for (int stop = 0; stop < problem.stops; stop++) {
                boolean changed =
                        problem.before[stop] >= 0 && tourOf[stop] >= 0 && tourOf[stop] != problem.before[stop];
                cost += changed ? change : 0;
            }
        }
        return cost;
    }

    /** Takes a run of stops off a tour; {@link #update} must follow. */
    void removeRun(Tour tour, int first, int count) {
        touch(tour.van);
        for (int index = first; index < first + count; index++) {
            leaveOut(tour.stop(index));
        }
        tour.remove(first, count);
    }

    /** Has a tour worked out that stops were taken off. */
    void update(Tour tour) {
        tour.update();
        if (tour.size == 0) {
            int index = 0;
            while (used[index] != tour.van) {
                index++;
            }
            used[index] = used[--usedCount];
        }
    }

    void removeAll(Tour tour) {
        removeRun(tour, 0, tour.size);
        update(tour);
    }

    private void leaveOut(int stop) {
        tourOf[stop] = ABSENT;
        absent[absentCount++] = stop;
    }

    /** Puts a stop on a tour; the caller takes it off the absent ones. */
    void insert(int stop, Tour tour, int place) {
        touch(tour.van);
        if (tour.size == 0) {
            used[usedCount++] = tour.van;
        }
        tour.insert(stop, place);
        tourOf[stop] = tour.van;
    }

    private void touch(int van) {
        if (!isTouched[van]) {
            isTouched[van] = true;
            touched[touchedCount++] = van;
        }
    }

    /** Makes this as the other is, if the two were alike before either was changed. */
    void follow(Solution other) {
        copyTouched(other, this);
        copyTouched(other, other);
        copyRest(other);
    }

    private void copyTouched(Solution other, Solution by) {
        for (int index = 0; index < by.touchedCount; index++) {
            int van = by.touched[index];
            tours[van].copy(other.tours[van]);
            by.isTouched[van] = false;
        }
        by.touchedCount = 0;
    }

    private void copyRest(Solution other) {
        System.arraycopy(other.tourOf, 0, tourOf, 0, tourOf.length);
        System.arraycopy(other.used, 0, used, 0, other.usedCount);
        usedCount = other.usedCount;
        System.arraycopy(other.absent, 0, absent, 0, other.absentCount);
        absentCount = other.absentCount;
    }
}
