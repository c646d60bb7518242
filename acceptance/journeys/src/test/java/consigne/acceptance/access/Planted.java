package consigne.acceptance.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody forgot to put into the table. */
@RestController
final class Planted {

    boolean called;

    @GetMapping({"/api/planted", "/planted", "/api/orders/{id}/planted", "/api/orders/planted/"})
    void read() {
        called = true;
    }

    @PostMapping({"/api/planted", "/planted", "/api/orders/{id}/planted", "/api/orders/planted/"})
    void change() {
        called = true;
    }
}
