package consigne.acceptance.crash;

import consigne.api.stock.StockCommand.ReserveStock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Fails whenever one product is to be reserved, as code does that has a fault, until the fault is mended. */
final class StubbornBus extends PassingBus {

    static final String WHY = "nobody has thought of this product";

    private final String product;
    private volatile boolean mended;

    StubbornBus(CommandBus real, String product) {
        super(real);
        this.product = product;
    }

    void isMended() {
        mended = true;
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (!mended
                && command.getPayload() instanceof ReserveStock reserve
                && reserve.stockId().sku().value().equals(product)) {
            callback.onResult(
                    command, GenericCommandResultMessage.asCommandResultMessage(new IllegalStateException(WHY)));
        } else {
            real.dispatch(command, callback);
        }
    }
}
