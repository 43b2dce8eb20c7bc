int sen_api_empty(void);
