package consigne.web.planted;

public interface OrderManager {}
