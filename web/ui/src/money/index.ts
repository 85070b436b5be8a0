export * from './rounding';
export * from './ticket';
export * from './refund';
export * from './format';
