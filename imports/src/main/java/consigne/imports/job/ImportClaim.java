package consigne.imports.job;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right of one process to work on an import. Every step of the work is a transaction that begins by proving it, so
 * that a process that was taken for dead and goes on after all changes nothing.
 */
public final class ImportClaim {

    /** What was done so long ago counts for a third. */
    private static final double LATELY_MILLIS = 5_000;

    private final Job job;
    private final long run;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final BooleanSupplier stopping;
    private long since = System.nanoTime();
    private long noted = since;

    ImportClaim(Job job, long run, JdbcClient database, TransactionTemplate transaction, BooleanSupplier stopping) {
        this.job = job;
        this.run = run;
        this.database = database;
        this.transaction = transaction;
        this.stopping = stopping;
    }

    public Job job() {
        return job;
    }

    /** Whether nobody has worked on the import before. */
    public boolean isFirst() {
        return run == 1;
    }

    /** Throws {@link Interrupted} if the process is about to end. */
    public void goOn() {
        if (stopping.getAsBoolean()) {
            throw new Interrupted("the process ends");
        }
    }

    /** Does a step, as a whole or not at all; throws {@link Interrupted} if the right is lost. */
    public void step(Runnable work) {
        goOn();
        transaction.executeWithoutResult(_ -> {
            prove();
            work.run();
        });
    }

    /** Notes how far the file is read, and how many bytes so far are the header's or no row's. */
    public void read(long bytes, long lines, long rows, long ofHeader, long blank) {
        lately("bytes_read", bytes);
        set(
                "bytes_read = ?, lines_read = ?, rows_read = ?, bytes_of_header = ?, bytes_blank = ?",
                bytes,
                lines,
                rows,
                ofHeader,
                blank);
    }

    /** Notes what the file holds, and how much of it is to be booked. */
    public void found(Object found, long toBook) {
        set("found = ?::json, invoices = ?", Json.write(found), toBook);
    }

    /** Notes how far credit notes are matched. */
    public void matched(long until) {
        lately("matched_until", until);
        set("matched_until = ?", until);
    }

    /** Notes which commands are about to be sent, and how many of them were carried out before. */
    public void sending(long until, long there) {
        set("sending_until = ?, sending_there = ?", until, there);
    }

    /** Notes how far commands were sent, and what came of them. */
    public void booked(long until, Object booked) {
        lately("booked_until", until);
        set("booked_until = ?, booked = ?::json", until, Json.write(booked));
    }

    /** Begins what is done next. */
    public void enter(Phase phase) {
        noted = System.nanoTime();
        set(
                "phase = ?, lately_done = 0, lately_millis = 0, phase_millis = busy_millis + 1000 * extract(epoch from clock_timestamp() - stepped_at)",
                phase.name());
    }

    /** Forgets what was read. */
    public void unread() {
        set(
                "phase = 'READING', lately_done = 0, lately_millis = 0, phase_millis = busy_millis, bytes_read = 0, lines_read = 0, rows_read = 0, bytes_of_header = 0, bytes_blank = 0, found = null");
    }

    /** Forgets how far commands were sent. */
    public void unbooked() {
        set("booked_until = 0, booked = null");
    }

    /** Ends the import. */
    public void done() {
        set("status = 'DONE', finished_at = now()");
    }

    /** Notes how much was done since it was last noted, in how long a time; what was noted before fades. */
    private void lately(String column, long until) {
        long now = System.nanoTime();
        double millis = (now - noted) / 1e6;
        double kept = Math.exp(-millis / LATELY_MILLIS);
        noted = now;
        set(
                "lately_done = lately_done * ? + ? - " + column + ", lately_millis = lately_millis * ? + ?",
                kept,
                until,
                kept,
                millis);
    }

    private void set(String what, Object... values) {
        var statement = database.sql("update import set " + what + " where id = ?");
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(job.id()).update();
    }

    private void prove() {
        long now = System.nanoTime();
        int held = database.sql(
                        "update import set busy_millis = busy_millis + ?, stepped_at = now() where id = ? and run = ?")
                .params(Math.round((now - since) / 1e6), job.id(), run)
                .update();
        if (held == 0) {
            throw new Interrupted("another process works on import " + job.id());
        }
        since = now;
    }
}
