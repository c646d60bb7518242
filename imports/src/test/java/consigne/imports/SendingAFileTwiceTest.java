package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SendingAFileTwiceTest {

    private static final Shop SHOP = Shop.open();
    private static final String ROW = "1001,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theSameKeyWithTheSameFileGivesTheFirstAnswerAgain() {
        HttpResponse<String> first = send("key-1", ROW);
        HttpResponse<String> again = send("key-1", ROW);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(SHOP.count("import where id::text = '" + id(first) + "'")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherFileIsRefused() {
        send("key-2", ROW);

        HttpResponse<String> other = send("key-2", ROW + ROW);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(SHOP.count("import where status = 'RECEIVING'")).isZero();
    }

    @Test
    void aRequestWhoseAnswerWasLostFindsTheImportThatItBegan() {
        HttpResponse<String> first = send("key-3", ROW);
        SHOP.database()
                .sql("update idempotency_key set status = null, claimed_until = '-infinity' where key = 'key-3'")
                .update();

        HttpResponse<String> again = send("key-3", ROW);

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(SHOP.count("import where status = 'RECEIVING'")).isZero();
    }

    @Test
    void aFileThatIsRefusedMaySendItsKeyAgain() {
        HttpResponse<String> empty = SHOP.post("currency=GBP", new byte[0], headers("key-4"));

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(send("key-4", ROW).statusCode()).isEqualTo(202);
    }

    private static HttpResponse<String> send(String key, String rows) {
        HttpResponse<String> answer = SHOP.post("currency=GBP", Shop.bytes(Shop.HEADER + rows), headers(key));
        answer.headers().firstValue("Location").ifPresent(SHOP::end);
        return answer;
    }

    private static String[] headers(String key) {
        return new String[] {"Content-Type", "text/csv", "Idempotency-Key", key};
    }

    private static String id(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
