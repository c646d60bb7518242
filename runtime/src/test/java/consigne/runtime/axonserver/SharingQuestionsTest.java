package consigne.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class SharingQuestionsTest {

    private final Deque<CompletableFuture<String>> asked = new ArrayDeque<>();
    private final SharedQuestion<String> question = new SharedQuestion<>(
            () -> {
                CompletableFuture<String> answer = new CompletableFuture<>();
                asked.add(answer);
                return answer;
            },
            Duration.ofMinutes(1));

    @Test
    void whoeverComesWhileItIsAnsweredSharesTheNextAnswer() {
        CompletableFuture<String> first = question.ask();
        CompletableFuture<String> second = question.ask();
        CompletableFuture<String> third = question.ask();
        assertThat(asked).hasSize(1);

        asked.remove().complete("old");
        assertThat(first).isCompletedWithValue("old");
        assertThat(second).isNotDone();
        assertThat(asked).hasSize(1);

        asked.remove().complete("new");
        assertThat(second).isCompletedWithValue("new");
        assertThat(third).isCompletedWithValue("new");
    }

    @Test
    void aQuestionThatFailsIsAskedAnew() {
        CompletableFuture<String> first = question.ask();
        CompletableFuture<String> second = question.ask();
        asked.remove().completeExceptionally(new IllegalStateException("away"));
        asked.remove().complete("there");

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("there");
        CompletableFuture<String> third = question.ask();
        asked.remove().complete("later");
        assertThat(third).isCompletedWithValue("later");
    }

    /** It is answered in the very moment in which somebody sees that it is not. */
    @Test
    void nobodySharesAQuestionThatWasAskedBefore() {
        AnsweredWhenHandled racing = new AnsweredWhenHandled();
        ArrayDeque<CompletableFuture<String>> questions = new ArrayDeque<>();
        questions.add(racing);
        SharedQuestion<String> raced = new SharedQuestion<>(
                () -> questions.isEmpty() ? new CompletableFuture<>() : questions.remove(), Duration.ofMinutes(1));
        assertThat(raced.ask()).isSameAs(racing);
        CompletableFuture<String> begun = raced.ask();
        CompletableFuture<String> after = raced.ask();

        assertThat(after).isNotSameAs(begun);
    }

    private static final class AnsweredWhenHandled extends CompletableFuture<String> {

        @Override
        public <U> CompletableFuture<U> handle(BiFunction<? super String, Throwable, ? extends U> then) {
            complete("just now");
            return super.handle(then);
        }

        @Override
        public CompletableFuture<String> orTimeout(long timeout, TimeUnit unit) {
            return this;
        }
    }
}
