/** A way to another page: what it is, what is there, and what is new. */
Component({
  properties: { title: String, text: String, badge: String },
  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
