package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.Rejection;
import consigne.api.naming.ScheduledCommandNames;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.CommandRefused;
import consigne.saga.neighbours.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command bus to neighbours who answer at once. Every command is heard, and a command id is carried out once. */
final class HeardCommands implements CommandBus, CommandJournal {

    /** A command as it was heard; {@code actor} sent it. */
    record Heard(String id, Command command, String actor, String story) {
        /** Whether it was sent because its time had come. */
        boolean wasDue() {
            return ScheduledCommandNames.nameOf(command.getClass()).isPresent();
        }
    }

    private final List<Heard> heard = new ArrayList<>();
    private final Set<String> carriedOut = new HashSet<>();
    private final Function<Command, Reply> neighbours;
    private final BiConsumer<Event, CommandMessage<?>> happened;
    private Function<Heard, Optional<Rejection>> refusing = _ -> Optional.empty();

    HeardCommands(Function<Command, Reply> neighbours, BiConsumer<Event, CommandMessage<?>> happened) {
        this.neighbours = neighbours;
        this.happened = happened;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Asks before each command whether it is to be refused, whatever the neighbours would say. */
    void refuse(Function<Heard, Optional<Rejection>> which) {
        refusing = which;
    }

    @Override
    public boolean carriedOut(String commandId) {
        return carriedOut.contains(commandId);
    }

    @Override
    public long headPosition() {
        return carriedOut.size();
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> message, CommandCallback<? super C, ? super R> callback) {
        Heard now = new Heard(
                message.getIdentifier(),
                (Command) message.getPayload(),
                String.valueOf(message.getMetaData().get(Metadata.ACTOR)),
                String.valueOf(message.getMetaData().get(Metadata.CORRELATION_ID)));
        heard.add(now);
        Reply reply = refusing.apply(now).<Reply>map(Reply.No::new).orElseGet(() -> answer(now));
        switch (reply) {
            case Reply.No(Rejection why) ->
                callback.onResult(message, GenericCommandResultMessage.asCommandResultMessage(new CommandRefused(why)));
            case Reply.Done(List<Event> events) -> {
                if (!events.isEmpty()) {
                    carriedOut.add(now.id());
                }
                events.forEach(event -> happened.accept(event, message));
                callback.onResult(message, GenericCommandResultMessage.asCommandResultMessage(null));
            }
        }
    }

    private Reply answer(Heard now) {
        return carriedOut.contains(now.id()) ? Reply.done() : neighbours.apply(now.command());
    }

    @Override
    public <C> void dispatch(CommandMessage<C> message) {
        throw new UnsupportedOperationException("nobody would know the outcome");
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        throw new UnsupportedOperationException("the neighbours answer");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("nothing comes between");
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("nothing comes between");
    }
}
