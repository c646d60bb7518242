package consigne.benchmarks.axon.fulfilment;

import org.springframework.data.jpa.repository.JpaRepository;

interface OrderViews extends JpaRepository<OrderView, String> {}
