// Takes the place of Camunda's own file: there is no plugin point for the name of the product.
export default {
  app: { name: 'Whole Family', vendor: ' ' },
  customScripts: ['scripts/whole-family']
};
