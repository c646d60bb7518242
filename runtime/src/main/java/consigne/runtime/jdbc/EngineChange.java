package consigne.runtime.jdbc;

import consigne.runtime.transfer.EventTransfer.Transferred;
import consigne.runtime.transfer.StoresDiffer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What else changes in a shop's database when its events have been copied from one store to another, and agree. Each
 * change may be made again where it was stopped in the middle.
 */
public final class EngineChange {

    private static final String OURS = "org.axonframework.eventhandling.GlobalSequenceTrackingToken";
    private static final String AXONS = "org.axonframework.eventhandling.GapAwareTrackingToken";

    private final JdbcClient shop;
    private final JdbcClient owner;
    private final TransactionTemplate asShop;
    private final TransactionTemplate asOwner;

    /**
     * @param shop as the shop itself opens it
     * @param owner as the role that may remove events; the same where there is one role only
     */
    public EngineChange(DataSource shop, DataSource owner) {
        this.shop = JdbcClient.create(shop);
        this.owner = JdbcClient.create(owner);
        this.asShop = new TransactionTemplate(new JdbcTransactionManager(shop));
        this.asOwner = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** From now on the events here are a copy of those in an Axon Server. */
    public void toAxonServer() {
        if (exists("event_copy")) {
            shop.sql("insert into event_copy (of) values ('axon-server') on conflict do nothing")
                    .update();
        }
    }

    /** From now on the events here are the only ones. */
    public void fromAxonServer() {
        if (exists("event_copy")) {
            shop.sql("delete from event_copy").update();
        }
    }

    /** Whether every event of Axon's engine has the position that it gets with ours. */
    public boolean keepsPositions() {
        return !exists("axon.stored_event")
                || shop.sql("select coalesce(max(position), 0) = count(*) from axon.stored_event")
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Has read models and sagas go on with our engine where they are, and removes what Axon's has stored.
     *
     * @throws StoresDiffer if more has been stored there since it was copied
     */
    public void fromAxonsEngine(Transferred copied) {
        asShop.executeWithoutResult(_ -> {
            shop.sql("lock table axon.stored_event in access exclusive mode").update();
            insistOn(copied, shop.sql("select count(*) from axon.stored_event"));
            if (exists("token_entry")) {
                shop.sql("""
                                update token_entry set token_type = :ours, token = convert_to(
                                    json_build_object('globalIndex', least(
                                        (convert_from(token, 'UTF8')::json ->> 'index')::bigint,
                                        (select min(gap::text::bigint) - 1
                                            from json_array_elements(convert_from(token, 'UTF8')::json -> 'gaps') gap)))
                                        ::text,
                                    'UTF8')
                                where token_type = :axons""").param("ours", OURS).param("axons", AXONS).update();
            }
            shop.sql("truncate axon.stored_event, axon.command, axon.snapshot").update();
        });
    }

    /**
     * Has read models and sagas go on with Axon's engine where they are, and removes what ours has stored.
     *
     * @throws StoresDiffer if more has been stored here since it was copied
     */
    public void toAxonsEngine(Transferred copied) {
        if (exists("token_entry")) {
            shop.sql("""
                            update token_entry set token_type = :axons, token = convert_to(
                                json_build_object('index', (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint,
                                    'gaps', json_build_array())::text,
                                'UTF8')
                            where token_type = :ours""").param("ours", OURS).param("axons", AXONS).update();
        }
        asOwner.executeWithoutResult(_ -> {
            owner.sql("lock table event in access exclusive mode").update();
            insistOn(copied, owner.sql("select count(*) from event"));
            owner.sql("truncate event, snapshot").update();
            owner.sql("update event_head set position = 0, hash = decode(repeat('00', 32), 'hex')")
                    .update();
        });
    }

    private static void insistOn(Transferred copied, JdbcClient.StatementSpec count) {
        long now = count.query(Long.class).single();
        if (now != copied.events()) {
            throw new StoresDiffer(
                    copied.events() + 1,
                    "there are " + now + " events now: somebody has the shop open. Nothing is removed");
        }
    }

    private boolean exists(String table) {
        return shop.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
