package consigne.acceptance.crash;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Passes everything on to the real bus, but for the commands that somebody waits for. */
abstract class PassingBus implements CommandBus {

    final CommandBus real;

    PassingBus(CommandBus real) {
        this.real = real;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        real.dispatch(command);
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return real.subscribe(command, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return real.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return real.registerHandlerInterceptor(interceptor);
    }
}
