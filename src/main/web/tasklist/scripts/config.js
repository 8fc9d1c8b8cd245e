// Takes the place of Camunda's own file: there is no plugin point for the name of the product.
export default {
  app: { name: 'Whole Family', vendor: ' ' },
  customScripts: ['scripts/whole-family'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'takes the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first list' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task of the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first question of the form' },
    startProcess: { key: 'ctrl+alt+p', description: 'shows what can be started' }
  }
};
